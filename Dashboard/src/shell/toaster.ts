export const toaster = "toasts";
