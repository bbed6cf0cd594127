import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { REASON_WORDS } from "~/domain/recovery/account-recovery";
import { getRecovery } from "~/domain/recovery/get-recovery.server";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { inWords } from "~/web/form-action.server";

/** One request in words: what was said, whether it is what the account holds, and what is to be done. */
export async function recoveryView(viewer: Viewer, language: Language, id: string) {
  const request = await getRecovery(viewer, id);
  const t = textsOf(language).getFixedT(language, "privacy");
  const { facts, todo, state } = request;
  const birthDate = request.birthDate && displayDate(localDateOfColumn(request.birthDate));
  const about = [
    ["state", t(`recovery.stateName.${state}`)],
    ["asked", request.askedAt && displayMoment(request.askedAt)],
    ["oldEmail", request.oldEmail],
    ["newEmail", request.newEmail],
    ["changesAt", state === "waiting" && request.changesAt ? displayMoment(request.changesAt) : null],
    ["answer", request.answer],
    ["answeredBy", request.answeredBy],
    ["secondBy", request.secondBy],
  ] as const;
  const compared = [
    ["surname", request.surname, facts.surname],
    ["givenName", request.givenName, facts.givenName],
    ["birthDate", birthDate, facts.birthDate],
  ] as const;
  return {
    title: request.number,
    list: { href: paths.staffRecoveries(language), text: t("recovery.title") },
    about: about.flatMap(([key, value]) => (value ? [{ key, label: t(`recovery.${key}`), value }] : [])),
    facts: [
      { key: "account", label: t("recovery.account"), value: t(`recovery.accountIs.${facts.account}`) },
      ...(facts.account === "ok"
        ? compared.map(([key, said, match]) => ({
            key,
            label: t(`recovery.${key}`),
            value: `${said ?? ""} · ${t(`recovery.match.${match}`)}`,
          }))
        : []),
    ],
    hindrances: request.hindrances.map((each) => inWords(each, language)),
    canApprove: request.hindrances.length === 0,
    todo,
    most: REASON_WORDS.most,
    words: {
      ...{ request: t("recovery.request"), compare: t("recovery.compare"), check: t("recovery.check") },
      checkLead: t(request.twoNeeded ? "recovery.checkLeadTwo" : "recovery.checkLead"),
      ...{ documentLabel: t("recovery.document"), documentHint: t("recovery.documentHint") },
      ...{ approve: t("recovery.approve"), second: t("recovery.second"), secondLead: t("recovery.secondLead") },
      ...{ confirm: t("recovery.confirm"), wait: t("recovery.wait"), refuse: t("recovery.refuse") },
      ...{ reason: t("recovery.reason"), reasonHint: t("recovery.reasonHint"), refuseSend: t("recovery.refuseSend") },
    },
  };
}

export type RecoveryView = Awaited<ReturnType<typeof recoveryView>>;
