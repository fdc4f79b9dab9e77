import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./App";
import { queries } from "./api/queries";
import { dark, light } from "./look/theme";
import { useDark } from "./look/look";
import { Failure } from "./shell/Failure";

// Fluent writes its styles by script; the page's policy lets only styles with this request's nonce in.
const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

function Root() {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={useDark() ? dark : light}>
        <Failure>
          <QueryClientProvider client={queries}>
            <BrowserRouter basename="/dashboard">
              <App />
            </BrowserRouter>
          </QueryClientProvider>
        </Failure>
      </FluentProvider>
    </RendererProvider>
  );
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
