import type { Language } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { listRecoveries, type RecoveryShow } from "~/domain/recovery/list-recoveries.server";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOf } from "./words.server";

const SHOWS: readonly RecoveryShow[] = ["waiting", "answered"];

/** The list of people who lost the address of their account, in words. */
export async function recoveriesView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const show = SHOWS.find((each) => each === params.get("show")) ?? "waiting";
  const from = params.get("from") ?? "";
  const place = /^\d{1,5}$/.test(from) ? Number(from) : 0;
  const { rows, counts, previous, next } = await listRecoveries(viewer, { show, place });
  const t = textsOf(language).getFixedT(language, "privacy");
  const page = (at: number | null) =>
    at === null ? null : paths.staffRecoveries(language, { show, from: String(at) });
  return {
    title: t("recovery.title"),
    none: t("recovery.none"),
    tabsLabel: t("recovery.tabs"),
    heads: {
      ...{ number: t("recovery.number"), name: t("recovery.name"), state: t("recovery.state") },
      asked: t("recovery.asked"),
    },
    tabs: SHOWS.map((each) => ({
      href: paths.staffRecoveries(language, { show: each === "waiting" ? undefined : each }),
      text: t(`recovery.show.${each}`),
      count: String(counts[each]),
      current: each === show,
    })),
    rows: rows.map(({ id, number, surname, givenName, state, askedAt }) => ({
      ...{ id, number },
      href: paths.staffRecovery(language, id),
      name: listName({ surname, givenName }),
      state: t(`recovery.stateName.${state}`),
      asked: askedAt ? dayOf(askedAt) : "",
    })),
    previous: page(previous),
    next: page(next),
  };
}
