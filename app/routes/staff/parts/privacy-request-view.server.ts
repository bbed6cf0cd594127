import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getPrivacyRequest } from "~/domain/privacy/get-privacy-request.server";
import { REQUEST_WORDS } from "~/domain/privacy/privacy-request";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { inWords } from "~/web/form-action.server";
import { lastDay } from "./words.server";

/** One request about somebody's data in words: who asks what, what an erasure keeps, and what is to be done. */
export async function privacyRequestView(viewer: Viewer, language: Language, id: string) {
  const request = await getPrivacyRequest(viewer, id);
  const t = textsOf(language).getFixedT(language, "privacy");
  const { kind, state, todo } = request;
  const about = [
    ["person", request.name === null ? t("staff.closed") : `${request.name} · ${request.email}`],
    ["state", t(`staff.stateName.${state}`)],
    ["asked", displayMoment(request.askedAt)],
    ["due", `${lastDay(request.answerBy)}${request.overdue ? ` (${t("staff.overdue")})` : ""}`],
    ["answeredBy", request.answeredBy],
    ["secondBy", request.secondBy],
  ] as const;
  return {
    title: t(`kind.${kind}`),
    list: { href: paths.staffPrivacyRequests(language), text: t("staff.title") },
    about: about.flatMap(([key, value]) => (value === null ? [] : [{ key, label: t(`staff.${key}`), value }])),
    text: { title: t("staff.text"), body: request.text || t("staff.noText") },
    answer: request.answer ? { title: t("staff.answer"), body: request.answer } : null,
    sentBack: request.sentBack ? { title: t("staff.sentBack"), body: request.sentBack } : null,
    kept:
      kind === "erase" && todo !== null
        ? {
            title: t("staff.kept"),
            lines: request.kept.map(({ reference, until }) =>
              t("staff.keptUntil", { reference, until: displayDate(until) }),
            ),
            none: t("staff.keptNone"),
          }
        : null,
    hindrances:
      request.hindrances.length > 0
        ? { title: t("staff.hindered"), lines: request.hindrances.map((each) => inWords(each, language)), none: "" }
        : null,
    todo,
    most: REQUEST_WORDS.most,
    words: {
      ...{ decide: t("staff.decide"), verdict: t("staff.verdict"), refuse: t("staff.refuse") },
      grant: t(kind === "erase" ? "staff.grantErase" : "staff.grant"),
      ...{ answer: t("staff.answerLabel"), send: t("staff.send"), second: t("staff.second") },
      ...{ secondLead: t("staff.secondLead"), confirm: t("staff.confirm"), reason: t("staff.reason") },
      ...{ sendBack: t("staff.sendBack"), wait: t("staff.wait") },
    },
  };
}

export type PrivacyRequestView = Awaited<ReturnType<typeof privacyRequestView>>;
