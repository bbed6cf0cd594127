export type Theme = "light" | "dark";

/** The cookie the theme switch writes and the root reads; without it the device decides. */
const COOKIE = "theme";

/** The theme chosen by hand, from a Cookie header; undefined when none was. Goes to `data-theme` of the page. */
export function themeFromCookie(header: string | null): Theme | undefined {
  const value = header?.match(/(?:^|;\s*)theme=(light|dark)(?:;|$)/)?.[1];
  return value === "light" || value === "dark" ? value : undefined;
}

/** The Set-Cookie value that remembers the choice for a year. */
export function themeCookie(theme: Theme): string {
  return `${COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
