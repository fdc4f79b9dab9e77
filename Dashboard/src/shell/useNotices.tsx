import { Link, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController } from "@fluentui/react-components";
import { useMemo } from "react";
import { toaster } from "./toaster";

const shortMs = 5_000;
const undoMs = 10_000;

export type Notices = {
  /** What was done; with a way back where there is one. */
  done: (title: string, undo?: () => void, text?: string) => void;
  failed: (title: string, error: Error) => void;
};

/** Words at the foot of the window that stay when the page changes. */
export function useNotices(): Notices {
  const { dispatchToast } = useToastController(toaster);
  return useMemo(() => {
    const undoLink = (undo: () => void) => (
      <ToastTrigger>
        <Link as="button" onClick={undo}>
          Undo
        </Link>
      </ToastTrigger>
    );
    return {
      done: (title, undo, text) =>
        dispatchToast(
          <Toast>
            <ToastTitle action={undo && undoLink(undo)}>{title}</ToastTitle>
            {text && <ToastBody>{text}</ToastBody>}
          </Toast>,
          { intent: "success", timeout: undo ? undoMs : shortMs, pauseOnHover: true, pauseOnWindowBlur: undo !== undefined },
        ),
      failed: (title, error) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{title}</ToastTitle>
            <ToastBody>{error.message}</ToastBody>
          </Toast>,
          { intent: "error", timeout: undoMs, pauseOnHover: true },
        ),
    };
  }, [dispatchToast]);
}
