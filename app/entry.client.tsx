import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { isLanguage, LANGUAGES } from "~/domain/languages";
import { loadTexts } from "~/i18n/texts.client";

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : LANGUAGES[0];

// Pages of staff and pages of everybody else are different documents: a link between them loads anew (see root.tsx).
const area = /^\/\w\w\/(\w+)(?:\/|$)/.exec(window.location.pathname)?.[1] ?? "";
const READERS: Record<string, "staff" | "guardian"> = {
  staff: "staff",
  admin: "staff",
  unit: "staff",
  consent: "guardian",
};
const texts = await loadTexts(language, READERS[area] ?? "everybody");
await dataAreThere();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});

/**
 * Remix waits for a page's data in the middle of the first drawing. Somebody who presses a button in that moment makes
 * React 18 draw at once, which it cannot (error 345), and the page would stay without its scripts. So the waiting is done
 * before: drawn outside React, RemixBrowser says what it waits for.
 */
async function dataAreThere(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    if (waiting instanceof Promise) await waiting;
  }
}
