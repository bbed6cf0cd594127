import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fieldIds } from "./field-ids";

/** A sentence of what is wrong and, when it is about one field, that field's name. */
export type SummaryError = { text: string; field?: string };

/** What stands in the way, first on the page, each leading to its field; takes the focus when the page arrives. */
export function ErrorSummary({ errors, title }: { errors: SummaryError[]; title?: string }) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  // By its words, not by the array: a page drawn again for another reason must not take the focus from a field.
  const words = errors.map((error) => error.text).join("\n");
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript too, a refused form begins at what is wrong
      autoFocus
      className="mb-7 border-4 border-nar bg-surface p-4 focus:outline-3 focus:outline-offset-2 focus:outline-focus focus:ring-2 focus:ring-focus-halo tablet:p-5"
    >
      <h2 className="type-h3 mb-2">{title ?? t("errors.title")}</h2>
      <ul className="space-y-1 font-semibold">
        {errors.map(({ text, field }) => (
          <li key={`${field ?? ""} ${text}`} className="text-nar">
            {field ? (
              <a
                href={`#${fieldIds(field).control}`}
                className="text-nar underline underline-offset-[0.22em] hover:text-nar-strong hover:decoration-2"
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
