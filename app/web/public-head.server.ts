import { LANGUAGES, type Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { absoluteAddress } from "~/web/absolute-address.server";

/** What search engines and social networks are told of a page; whole addresses, ready to print. */
export type PublicHead = {
  title: string;
  description: string;
  canonical: string;
  alternates: { hrefLang: string; href: string }[];
  card: string;
};

export function publicHead(
  language: Language,
  page: { title: string; description: string; path: (language: Language) => string },
): PublicHead {
  const t = translator(language);
  const href = (of: Language) => absoluteAddress(page.path(of));
  const alternates = LANGUAGES.map((of) => ({ hrefLang: of as string, href: href(of) }));
  return {
    title: page.title === "" ? t("public:site") : t("public:titleOf", { page: page.title }),
    description: page.description,
    canonical: href(language),
    alternates: [...alternates, { hrefLang: "x-default", href: href("az") }],
    card: absoluteAddress("/social-card.png"),
  };
}
