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
