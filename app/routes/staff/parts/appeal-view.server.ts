import { isOpenAppeal, REMEDIES } from "~/domain/appeals/appeal";
import { getStaffAppeal, type StaffAppeal } from "~/domain/appeals/get-staff-appeal.server";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { placeWords } from "~/domain/places/place-words";
import { paths } from "~/paths";
import { lastMinute, type StaffWords, staffWords } from "./words.server";

/** An appeal as staff read it, in words. */
export async function appealView(viewer: Viewer, language: Language, reference: string) {
  const t = staffWords(language);
  const appeal = await getStaffAppeal(viewer, reference);
  const { application, heads, standing } = appeal;
  const waits = isOpenAppeal(appeal.state);
  return {
    title: t("staff:appeals.title"),
    listHref: paths.staffAppeals(language),
    name: listName(application),
    about: aboutLines(t, language, appeal),
    text: appeal.text,
    answer: appeal.answer,
    heads: waits
      ? heads.map(({ name, parts }) => ({
          name,
          may: parts.length === 0,
          why:
            parts.length === 0
              ? t("staff:appeals.mayDecide")
              : parts.map((part) => t(`staff:appeals.part.${part}`)).join(", "),
        }))
      : null,
    why: waits && standing !== "may" ? t(`staff:appeals.standing.${standing}`) : null,
    decide:
      waits && standing === "may"
        ? {
            remedies: REMEDIES.map((value) => ({ value, label: t(`staff:appeals.remedy.${value}`) })),
            rankHint:
              application.waitlistRank === null
                ? t("staff:appeals.rankHint")
                : t("staff:appeals.rankBefore", { rank: application.waitlistRank }),
            free: t("staff:appeals.freeSeats", { number: appeal.freeSeats }),
            places: appeal.unitPlaces.map((place) => ({ value: place.id, label: placeWords(place, language) })),
            most: appeal.limits.most,
          }
        : null,
  };
}

export type AppealDecide = NonNullable<Awaited<ReturnType<typeof appealView>>["decide"]>;

function aboutLines(t: StaffWords, language: Language, appeal: StaffAppeal) {
  const { application } = appeal;
  const line = (key: string, label: string, value: string) => ({ key, label, value });
  const reasons = [...appeal.reasons.map((reason) => textIn(reason, language)), application.reasonDetails ?? ""];
  const why = reasons.filter((each) => each !== "").join("\n");
  const late = appeal.overdue ? ` · ${t("staff:appeals.overdue")}` : "";
  return [
    {
      ...line("reference", t("staff:appeals.reference"), application.reference),
      change: {
        href: paths.staffApplication(language, application.reference),
        text: t("staff:appeals.open"),
        about: application.reference,
      },
    },
    line("cohort", t("staff:appeals.cohort"), textIn(application.name, language)),
    line("against", t("staff:appeals.against"), t(`states:application.${appeal.against}`)),
    ...(why ? [line("why", t("staff:appeals.reasons"), why)] : []),
    line("lodged", t("staff:appeals.lodged"), displayMoment(appeal.lodgedAt)),
    isOpenAppeal(appeal.state)
      ? line("due", t("staff:appeals.answerBy"), `${lastMinute(appeal.answerBy)}${late}`)
      : line("state", t("staff:appeals.result"), t(`staff:appeals.state.${appeal.state}`)),
    ...(appeal.remedy
      ? [line("remedy", t("staff:appeals.remedy.label"), t(`staff:appeals.remedy.${remedyOf(appeal)}`))]
      : []),
    ...(appeal.decidedAt
      ? [
          line(
            "decided",
            t("staff:appeals.decided"),
            `${displayMoment(appeal.decidedAt)}, ${appeal.decidedBy ?? t("staff:none")}`,
          ),
        ]
      : []),
  ];
}

function remedyOf({ remedy }: StaffAppeal) {
  return REMEDIES.find((each) => each === remedy) ?? REMEDIES[0];
}
