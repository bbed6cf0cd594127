import { useTranslation } from "react-i18next";

const LINES = {
  begin: ["data", "onlyThis", "nothingSent", "language"],
  send: ["readAll", "truth", "consent", "link"],
} as const;

/** What the operator reads out, word for word, before they begin or before it is sent. */
export function ReadOut({ when, open = false }: { when: keyof typeof LINES; open?: boolean }) {
  const { t } = useTranslation("staff");
  return (
    <details open={open} className="max-w-form border-xezer border-l-4 bg-sunken px-4 py-3">
      <summary className="cursor-pointer font-semibold">{t(`assistance.readOut.${when}`)}</summary>
      <ol className="mt-2 list-decimal space-y-2 pl-5">
        {LINES[when].map((line) => (
          <li key={line}>{t(`assistance.readOut.lines.${line}`)}</li>
        ))}
      </ol>
    </details>
  );
}
