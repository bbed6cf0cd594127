import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names";
import { useFormTypedInto } from "./use-form-typed-into";

export type LanguageChoice = {
  code: string;
  /** What is shown: "AZ". */
  short: string;
  /** Its name in itself, for screen readers: "Azərbaycan dili". */
  name: string;
  href: string;
  current: boolean;
};

type LanguageSwitchProps = {
  languages: LanguageChoice[];
  /**
   * The id of the page's form. Then the switch is made of buttons that send that form with
   * `switchLanguage=ru`: what was typed is kept, and the answer is the page in the other language. Of several forms
   * that take the switch (`data-keeps-typed`), the one typed into last is sent.
   */
  form?: string;
  /** `box`: joined segments; `words`: bare words for the narrow header. */
  look?: "box" | "words";
};

/** The page in another language, at the same place. Each language is named in itself. */
export function LanguageSwitch({ languages, form, look = "box" }: LanguageSwitchProps) {
  const { t } = useTranslation("ui");
  const typedInto = useFormTypedInto();
  const sendTyped = (event: MouseEvent<HTMLButtonElement>) => {
    const { current } = typedInto;
    // A form that has gone meanwhile would leave the button without any.
    if (current?.isConnected && current.id) event.currentTarget.setAttribute("form", current.id);
  };
  return (
    <nav aria-label={t("language.label")} className="print:hidden">
      <ul className={classNames("flex", look === "box" && "rounded-control border border-edge")}>
        {languages.map(({ code, short, name, href, current }) => {
          const shared = {
            lang: code,
            className: classNames(
              "flex min-h-8 min-w-10 items-center justify-center px-2 text-small font-semibold",
              look === "words" && "min-h-11",
              current ? CURRENT[look] : "cursor-pointer text-ink hover:text-xezer",
            ),
            children: (
              <>
                <span className={classNames(look === "words" && current && "border-nar border-b-2")}>{short}</span>
                <span className="sr-only">, {name}</span>
              </>
            ),
          };
          return (
            <li key={code}>
              {current ? (
                <span aria-current="true" {...shared} />
              ) : form ? (
                <button
                  type="submit"
                  form={form}
                  formNoValidate
                  name="switchLanguage"
                  value={code}
                  onClick={sendTyped}
                  {...shared}
                />
              ) : (
                // A plain link: another language is another document, with its own texts and fonts.
                <a href={href} hrefLang={code} {...shared} />
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const CURRENT = { box: "bg-xezer text-on-xezer", words: "text-xezer" };
