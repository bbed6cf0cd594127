/** The texts every page may use; loaded in the browser for the page's language. */
export const SITE_NAMESPACES = ["ui", "states", "blockers", "public", "account", "apply", "my"] as const;

/** All texts a page can name; the last two on their own pages only. `mails`, `audit` and `privacy` are the server's. */
export const PAGE_NAMESPACES = [...SITE_NAMESPACES, "staff", "guardian"] as const;

/** Settings that are the same wherever texts are shown. React escapes what it prints, so i18next does not. */
export const I18N_OPTIONS = {
  defaultNS: "ui",
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
  initAsync: false,
} as const;
