import { useTranslation } from "react-i18next";

type Version = { version: string; since: string; sha256: string; consents: string };

/** The versions of a text, the newest first: since when, how many consents point at it, and its hash. */
export function TextVersions({ versions }: { versions: Version[] }) {
  const { t } = useTranslation("staff");
  return (
    <section>
      <h2 className="type-h3 mb-2">{t("texts.versions")}</h2>
      <ol className="border-line border-t">
        {versions.map(({ version, since, sha256, consents }) => (
          <li key={version} className="border-line border-b py-2">
            <p className="font-semibold">{t("texts.inForce", { number: version, date: since })}</p>
            <p>
              {t("texts.consents")}: <span className="tabular">{consents}</span>
            </p>
            <p className="break-all text-ink2">SHA-256 {sha256}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
