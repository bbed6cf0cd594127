import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";

/** For who is not sure: four questions, nothing kept. */
export function NotSure({ href }: { href: string }) {
  const { t } = useTranslation("public");
  return (
    <div className="mt-5 flex gap-4 bg-xezer-tint p-5">
      <Icon of={Check} size={24} className="text-xezer" />
      <div className="max-w-prose">
        <p className="font-semibold">{t("cohort.notSure")}</p>
        <p>
          {t("cohort.notSureText")} <TextLink href={href}>{t("cohort.notSureLink")}</TextLink>
        </p>
      </div>
    </div>
  );
}
