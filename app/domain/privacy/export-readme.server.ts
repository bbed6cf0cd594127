import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import { DATA_USE_NAMES, useFacts } from "./data-uses";
import { EXPORTED_TABLES } from "./rows-about.server";

/** What lies in the archive, what each file of it holds, and what is left out and why. */
export function exportReadme(language: Language): string {
  const t = textsOf(language).getFixedT(language, "privacy");
  const files = EXPORTED_TABLES.map(({ name, columns }) => {
    const uses = [...new Set(columns.map(([, use]) => use))];
    return `data/${name}.json: ${uses.map((use) => t(`use.${use}.what`)).join("; ")}`;
  });
  const left = DATA_USE_NAMES.flatMap((name) => {
    const { exported } = useFacts(name);
    return typeof exported === "string" ? [] : [`${t(`use.${name}.what`)}: ${t(`leftOut.${exported.leftOut}`)}`];
  });
  return [
    t("readme.title"),
    "",
    t("readme.page"),
    t("readme.files"),
    t("readme.readings"),
    "",
    ...files,
    "",
    t("readme.leftOut"),
    ...left,
    "",
  ].join("\n");
}
