import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

/** The menu of a narrow header: native, opens over the page without JavaScript, closes when a link is followed. */
export function MenuDisclosure({ children }: { children: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <details
      className="print:hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary
        className="flex size-12 list-none items-center justify-center rounded-control"
        aria-label={t("menu.open")}
      >
        <Icon of={Menu} size={24} />
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears the clicks of its links, which keys make too */}
      <div
        className="absolute inset-x-0 top-full z-40 border-line border-b bg-paper px-4 pt-1 pb-5 shadow-over tablet:px-7"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a")) {
            event.currentTarget.closest("details")?.removeAttribute("open");
          }
        }}
      >
        {children}
      </div>
    </details>
  );
}
