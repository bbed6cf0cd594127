import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listPrivacyRequests, type PrivacyShow } from "~/domain/privacy/list-privacy-requests.server";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOf, lastDay } from "./words.server";

const SHOWS: readonly PrivacyShow[] = ["waiting", "answered"];

/** The list of what people asked about their data, in words. */
export async function privacyRequestsView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const show = SHOWS.find((each) => each === params.get("show")) ?? "waiting";
  const from = params.get("from") ?? "";
  const place = /^\d{1,5}$/.test(from) ? Number(from) : 0;
  const { rows, counts, previous, next } = await listPrivacyRequests(viewer, { show, place });
  const t = textsOf(language).getFixedT(language, "privacy");
  const page = (at: number | null) =>
    at === null ? null : paths.staffPrivacyRequests(language, { show, from: String(at) });
  return {
    title: t("staff.title"),
    none: t("staff.none"),
    tabsLabel: t("staff.tabs"),
    overdue: t("staff.overdue"),
    heads: { what: t("staff.what"), state: t("staff.state"), asked: t("staff.asked"), due: t("staff.due") },
    tabs: SHOWS.map((each) => ({
      href: paths.staffPrivacyRequests(language, { show: each === "waiting" ? undefined : each }),
      text: t(`staff.show.${each}`),
      count: String(counts[each]),
      current: each === show,
    })),
    rows: rows.map(({ id, kind, state, askedAt, answerBy, overdue, mine }) => ({
      ...{ id, overdue, mine },
      href: paths.staffPrivacyRequest(language, id),
      kind: t(`kind.${kind}`),
      state: t(`staff.stateName.${state}`),
      asked: dayOf(askedAt),
      due: lastDay(answerBy),
    })),
    previous: page(previous),
    next: page(next),
  };
}
