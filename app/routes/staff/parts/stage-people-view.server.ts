import type { Language } from "~/domain/languages";
import { textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listInStage } from "~/domain/stages/list-in-stage.server";
import { shownText } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { dayOf, staffWords } from "./words.server";

/** The applications of one stage in words; null when no stage was asked for. */
export async function stagePeopleView(
  viewer: Viewer,
  language: Language,
  code: string,
  asked: { stage: string | null; after: string | null },
) {
  if (asked.stage === null) return null;
  const { stage, over, next, rows } = await listInStage(viewer, { code, stageKey: asked.stage, after: asked.after });
  const t = staffWords(language);
  return {
    key: stage.key,
    name: textIn(shownText(stage.name), language),
    over,
    nextHref: next && `${paths.staffStages(language, code, { in: stage.key, after: next })}#people`,
    firstHref: asked.after && `${paths.staffStages(language, code, { in: stage.key })}#people`,
    rows: rows.map(({ reference, name, status, enteredAt, missing, mayMove }) => ({
      ...{ reference, name, status, mayMove },
      href: paths.staffApplication(language, reference),
      since: enteredAt ? dayOf(enteredAt) : "",
      missing: missing ? t(`staff:stages.missing.${missing}`) : t("staff:stages.missing.none"),
      waits: missing !== null,
    })),
  };
}

export type StagePeopleView = NonNullable<Awaited<ReturnType<typeof stagePeopleView>>>;
