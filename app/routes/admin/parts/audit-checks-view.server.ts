import type { TFunction } from "i18next";
import { listAuditChecks } from "~/domain/audit/list-audit-checks.server";
import type { AuditFault } from "~/domain/audit/verify-chain.server";
import { displayMoment } from "~/domain/calendar/deadline";
import type { Viewer } from "~/domain/people/viewer";

export type AuditWords = TFunction<["audit", "blockers"]>;

/** The verifications of the audit trail in words: the one under way, how the last one ended, and those before. */
export async function auditChecksView(viewer: Viewer, t: AuditWords) {
  const checks = await listAuditChecks(viewer);
  const running = checks.find(({ finishedAt }) => finishedAt === null);
  const last = checks.find(({ finishedAt }) => finishedAt !== null);
  return {
    title: t("audit:check.title"),
    running: running && {
      label: t("audit:check.running"),
      percent: running.total === 0 ? 0 : Math.min(100, Math.floor((running.checked / running.total) * 100)),
      text: t("audit:check.progress", { checked: running.checked, total: running.total }),
    },
    verdict: last
      ? {
          sound: last.fault === null,
          title: last.fault === null ? null : t("audit:check.broken"),
          text: last.fault === null ? t("audit:check.sound", { count: last.checked }) : faultWords(t, last.fault),
          tail: last.unchained > 0 ? t("audit:check.tail", { count: last.unchained }) : null,
        }
      : null,
    head: last?.head ? { label: t("audit:check.head"), text: last.head } : null,
    never: t("audit:check.never"),
    ask: t("audit:check.ask"),
    asking: t("audit:check.asking"),
    history: {
      title: t("audit:check.history"),
      heads: { when: t("audit:check.when"), by: t("audit:check.by"), outcome: t("audit:check.outcome") },
      rows: checks.map(({ id, askedAt, askedBy, finishedAt, fault, checked }) => ({
        id,
        when: displayMoment(askedAt),
        by: askedBy ?? t("audit:check.clock"),
        outcome: outcomeWords(t, { finished: finishedAt !== null, fault, checked }),
      })),
    },
  };
}

function outcomeWords(t: AuditWords, check: { finished: boolean; fault: AuditFault | null; checked: number }): string {
  if (!check.finished) return t("audit:check.running");
  return check.fault ? faultWords(t, check.fault) : t("audit:check.whole", { count: check.checked });
}

const faultWords = (t: AuditWords, { kind, position, entryId }: AuditFault): string =>
  t(`audit:check.fault.${kind}`, { position: position ?? "–", line: entryId ?? "–" });

export type AuditChecksView = Awaited<ReturnType<typeof auditChecksView>>;
