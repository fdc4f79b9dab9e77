import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// LeadBot replaces this word by a fresh nonce on every request of the page (Bot/Dashboard/DashboardPage.cs).
const noncePlaceholder = "LEADBOT_NONCE";

export default defineConfig({
  base: "/dashboard/",
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: "../Bot/wwwroot/dashboard",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.md" }, // of everything that ends up in the bundle
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      onwarn(warning, warn) {
        // Fluent marks its modules for React's server components, which are not used here.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
  server: {
    // `npm run dev` beside a running LeadBot: pages from Vite, everything else from it.
    proxy: { "/api": "http://localhost:3978" },
  },
});
