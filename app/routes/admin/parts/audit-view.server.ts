import { AUDIT_ACTIONS, AUDITED, type AuditAction } from "~/domain/audit/audit-actions";
import { type AuditQuery, type FoundLine, searchAudit } from "~/domain/audit/search-audit.server";
import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { localDate } from "~/domain/calendar/local-date";
import { storableText } from "~/domain/forms/storable-text";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { type AuditWords, auditChecksView } from "./audit-checks-view.server";

const LONGEST = 100;
const FIELDS = ["who", "about", "action", "from", "to"] as const;

/** The audit trail in words: what is searched for, the lines found, and how the last verifications ended. */
export async function auditView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const t: AuditWords = textsOf(language).getFixedT(language, ["audit", "blockers"]);
  const asked = Object.fromEntries(
    FIELDS.map((name) => [
      name,
      storableText(params.get(name) ?? "")
        .trim()
        .slice(0, LONGEST),
    ]),
  ) as Record<(typeof FIELDS)[number], string>;
  const { query, errors } = readQuery(t, asked, params.get("after"));
  const { lines, more } = Object.keys(errors).length > 0 ? NOTHING : await searchAudit(viewer, query);
  const last = lines.at(-1);
  const same = Object.fromEntries(FIELDS.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])));
  return {
    title: t("audit:title"),
    intro: t("audit:intro"),
    asked,
    errors,
    searched: Object.keys(same).length > 0,
    actions: actionOptions(t, language),
    words: {
      ...{ who: t("audit:searchWho"), about: t("audit:searchAbout"), aboutHint: t("audit:searchAboutHint") },
      ...{ action: t("audit:searchAction"), anyAction: t("audit:anyAction"), from: t("audit:from"), to: t("audit:to") },
      ...{ dateHint: t("audit:dateHint"), search: t("audit:search"), clear: t("audit:clear"), none: t("audit:none") },
    },
    heads: {
      ...{ at: t("audit:at"), who: t("audit:who"), what: t("audit:what"), about: t("audit:about") },
      ...{ reason: t("audit:reason"), results: t("audit:results") },
    },
    lines: lines.map((line) => lineView(t, language, line)),
    clearHref: paths.adminAudit(language),
    firstHref: query.after === undefined ? null : paths.adminAudit(language, same),
    nextHref: more && last ? paths.adminAudit(language, { ...same, after: String(last.id) }) : null,
    checks: await auditChecksView(viewer, t),
  };
}

const NOTHING = { lines: [], more: false };

function readQuery(t: AuditWords, asked: Record<(typeof FIELDS)[number], string>, after: string | null) {
  const errors: Partial<Record<(typeof FIELDS)[number], string>> = {};
  const day = (name: "from" | "to") => {
    if (asked[name] === "") return undefined;
    const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(asked[name]);
    const date = parts && localDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
    if (!date) errors[name] = t("blockers:answer.dateNotReal");
    return date;
  };
  const [from, to] = [day("from"), day("to")];
  const query: AuditQuery = {
    who: asked.who || undefined,
    about: asked.about || undefined,
    action: AUDIT_ACTIONS.find((name) => name === asked.action),
    from: from ? bakuInstant(from) : undefined,
    before: to ? afterBakuDay(to) : undefined,
    after: after !== null && /^\d{1,18}$/.test(after) ? BigInt(after) : undefined,
  };
  return { query, errors };
}

function actionOptions(t: AuditWords, language: Language) {
  const options = AUDIT_ACTIONS.map((value) => ({ value, label: capital(actionWords(t, value), language) }));
  return options.sort((one, other) => one.label.localeCompare(other.label, language));
}

const actionWords = (t: AuditWords, action: AuditAction) => t(`audit:action.${action}`);

const capital = (text: string, language: Language) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

function lineView(t: AuditWords, language: Language, line: FoundLine) {
  // What an older version wrote is shown as it wrote it.
  const action = AUDIT_ACTIONS.find((name) => name === line.action);
  const entity = AUDITED.find((name) => name === line.entity);
  return {
    id: String(line.id),
    at: displayMoment(line.at),
    who: line.name ?? t(`audit:${line.actor}`),
    what: action ? capital(actionWords(t, action), language) : line.action,
    fields: line.fields.length > 0 ? t("audit:fields", { fields: line.fields.join(", ") }) : null,
    entity: entity ? t(`audit:entity.${entity}`) : line.entity,
    subject: line.subject ?? line.entityId,
    reason: line.reason,
  };
}

export type AuditLineView = ReturnType<typeof lineView>;
