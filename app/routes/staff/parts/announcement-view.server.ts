import type { GatePart } from "~/domain/cohorts/announcement";
import { COHORT_PARTS } from "~/domain/cohorts/editable-parts";
import { getAnnouncement } from "~/domain/cohorts/get-announcement.server";
import type { Blocker } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { fieldIds } from "~/ui/field-ids";
import { inWords } from "~/web/form-action.server";
import { settingsTabs } from "./settings-tabs.server";
import { type StaffWords, staffWords } from "./words.server";

const PARTS: readonly GatePart[] = ["programme", ...COHORT_PARTS, "stages", "form"];

/** What is next for a cohort in words: what is missing before it is announced, page by page, or the step after. */
export async function announcementView(viewer: Viewer, language: Language, code: string) {
  const { state, version, lines, step, programmeCode } = await getAnnouncement(viewer, code);
  const t = staffWords(language);
  const addressOf = (part: GatePart) => {
    if (part === "programme") return paths.adminProgramme(language, programmeCode);
    if (part === "stages") return paths.staffStages(language, code);
    return part === "form" ? paths.staffForm(language, code) : paths.staffCohortSettings(language, code, part);
  };
  const groups = PARTS.map((part) => ({
    part,
    title: t(`staff:author.parts.${part}`),
    lines: lines
      .filter((line) => line.part === part)
      .map(({ blocker }) => ({
        text: lineInWords(t, blocker, language),
        href: addressOf(part) + (blocker.field && part !== "stages" ? `#${fieldIds(blocker.field).control}` : ""),
      })),
  }));
  const draft = state === "draft";
  return {
    title: draft ? t("staff:author.parts.announce") : t("staff:author.parts.nextStep"),
    tabs: settingsTabs(t, language, code, "announce", state),
    state,
    version,
    number: lines.length,
    groups: groups.filter((group) => group.lines.length > 0),
    step: step && { name: step.name, blockers: step.blockers.map((blocker) => inWords(blocker, language)) },
    /** The button that can be pressed now. */
    press: draft ? (lines.length === 0 ? ("announce" as const) : null) : step?.blockers.length === 0 ? step.name : null,
  };
}

/** The fields of texts are named, because several of them lack the same: "Place 2, title: …". */
function lineInWords(t: StaffWords, blocker: Blocker, language: Language): string {
  const text = inWords(blocker, language);
  if (!blocker.key.startsWith("text.")) return text;
  const [, list, at, last] = /^(?:(\w+)\[(\d+)\]\.?)?(\w+)?/.exec(blocker.field ?? "") ?? [];
  const number = Number(at ?? 0) + 1;
  const field =
    list === "places"
      ? t("staff:author.places.placeNumber", { number })
      : list === "reservations"
        ? t("staff:author.places.groupNumber", { number })
        : list === "stages"
          ? t("staff:author.dates.stageNumber", { number })
          : list === "benefits" || list === "steps"
            ? t(`staff:author.programme.${list}`)
            : fieldName(t, last);
  return t("staff:author.about", { field, text });
}

function fieldName(t: StaffWords, name: string | undefined): string {
  const known = (["shortName", "summary", "description"] as const).find((each) => each === name);
  return known ? t(`staff:author.programme.${known}`) : t("staff:author.programme.name");
}
