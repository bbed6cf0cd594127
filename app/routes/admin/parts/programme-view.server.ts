import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { Blocker } from "~/domain/errors";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getProgrammeForAuthoring } from "~/domain/programmes/get-programme-for-authoring.server";
import {
  type LineInput,
  listNames,
  type ProgrammeInput,
  type ProgrammeList,
  type ProgrammeTexts,
  textNames,
} from "~/domain/programmes/programme-texts";
import { shownText } from "~/domain/trilingual-schema";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { inWords } from "~/web/form-action.server";
import { fieldsOfText, type Typed, typedNumber, typedTrilingual } from "~/web/typed-form";
import { typedItems } from "~/web/typed-list";

/** The page of a programme in words, its form as fields. */
export async function programmeView(viewer: Viewer, language: Language, code: string) {
  const programme = await getProgrammeForAuthoring(viewer, code);
  const t = translator(language);
  const { version, states, mayPublish, mayMakeCohorts, texts, motif, ownerUnit, slug } = programme;
  const published = programme.publishedAt !== null;
  return {
    title: textIn(shownText(texts.name), language),
    trail: [{ href: paths.adminProgrammes(language), text: t("staff:author.programmes.title") }],
    version,
    states,
    mayPublish,
    published,
    publicHref: published ? paths.programme(language, slug) : null,
    missing: programme.missing.map((blocker) => ({
      field: blocker.field ?? null,
      text: missingInWords(blocker, language),
    })),
    units: programme.units.map((unit) => ({ value: unit.code, label: textIn(unit.name, language) })),
    cohorts: programme.cohorts.map((cohort) => ({
      code: cohort.code,
      name: textIn(cohort.name, language),
      starts: displayDate(localDateOfColumn(cohort.startsOn)),
      href: paths.staffCohort(language, cohort.code),
      clone: mayMakeCohorts ? paths.staffNewCohort(language, { from: cohort.code }) : null,
    })),
    addCohort: mayMakeCohorts ? paths.staffNewCohort(language, { programme: code }) : null,
    values: { version: String(version), motif, ownerUnit: ownerUnit ?? "", ...fieldsOf(texts) } as Typed,
  };
}

function fieldsOf(texts: ProgrammeTexts): Typed {
  const single = textNames().map((name) => fieldsOfText(name, texts[name]));
  const lines = listNames().flatMap((list) =>
    texts[list].map((text, at) => ({ [`${list}[${at}].was`]: String(at), ...fieldsOfText(`${list}[${at}]`, text) })),
  );
  return Object.assign({}, ...single, ...lines);
}

/** "Benefits, line 2: write the text in Russian". */
function missingInWords(blocker: Blocker, language: Language): string {
  const t = translator(language);
  const [, name, line] = /^([a-zA-Z]+)(?:\[(\d+)\])?/.exec(blocker.field ?? "") ?? [];
  const known = [...textNames(), ...listNames()].find((each) => each === name);
  const text = inWords(blocker, language);
  if (!known) return text;
  const field = t(`staff:author.programme.${known}`);
  return line === undefined
    ? t("staff:author.about", { field, text })
    : t("staff:author.aboutLine", { field, number: Number(line) + 1, text });
}

/** What was typed about a programme. */
export function programmeInput(values: Typed): ProgrammeInput {
  const lines = (list: ProgrammeList): LineInput[] =>
    Array.from({ length: typedItems(values, list) }, (_, at) => ({
      ...typedTrilingual(values, `${list}[${at}]`),
      was: typedNumber(values, `${list}[${at}].was`),
    }));
  return {
    name: typedTrilingual(values, "name"),
    shortName: typedTrilingual(values, "shortName"),
    summary: typedTrilingual(values, "summary"),
    description: typedTrilingual(values, "description"),
    benefits: lines("benefits"),
    steps: lines("steps"),
  };
}
