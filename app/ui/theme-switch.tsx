import { Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import { type Theme, themeCookie } from "./theme";

/** Light or dark by hand, for who sits at it all day. Appears with JavaScript; without it the device decides. */
export function ThemeSwitch() {
  const { t } = useTranslation("ui");
  const [theme, setTheme] = useState<Theme>();
  useEffect(() => {
    const chosen = document.documentElement.dataset.theme;
    const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    setTheme(dark ? "dark" : "light");
  }, []);
  if (!theme) return <span className="size-8" />;
  const next: Theme = theme === "dark" ? "light" : "dark";
  const words = t(next === "dark" ? "theme.toDark" : "theme.toLight");
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      onClick={() => {
        document.documentElement.dataset.theme = next;
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
        document.cookie = themeCookie(next);
        setTheme(next);
      }}
      className="inline-flex size-8 cursor-pointer items-center justify-center rounded-control hover:bg-xezer-tint"
    >
      <Icon of={next === "dark" ? Moon : Sun} />
    </button>
  );
}
