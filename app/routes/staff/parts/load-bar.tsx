import { useTranslation } from "react-i18next";

type LoadBarProps = { done: number; open: number; limit: string; donePercent: number; openPercent: number };

/** How much a reviewer has: filled for what is handed in, outlined for what is open, empty up to the limit. */
export function LoadBar({ done, open, limit, donePercent, openPercent }: LoadBarProps) {
  const { t } = useTranslation("staff");
  return (
    <span
      role="img"
      aria-label={t("reviewers.loadWords", { done, open, limit })}
      className="flex h-3 w-full min-w-24 max-w-60 border border-edge bg-surface"
    >
      <span className="bg-xezer" style={{ width: `${donePercent}%` }} />
      <span className="border-xezer border-r-2 bg-xezer-tint2" style={{ width: `${openPercent}%` }} />
    </span>
  );
}
