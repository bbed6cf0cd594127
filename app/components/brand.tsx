import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { Logo } from "~/ui/pattern/logo";

/** The mark and the name, leading home; beside them, where there is room, whose portal it is. */
export function Brand({
  href,
  withService = false,
  size = 40,
}: {
  href: string;
  withService?: boolean;
  size?: number;
}) {
  const { t } = useTranslation("ui");
  return (
    <div className="flex items-center gap-4">
      <Anchor href={href} className="flex min-h-11 items-center gap-3 rounded-control text-xezer">
        <Logo size={size} />
        <span className="font-display text-[1.625rem] leading-none font-extrabold">{t("appName")}</span>
      </Anchor>
      {withService ? (
        <p className="hidden border-line border-l pl-4 text-small leading-tight whitespace-nowrap text-ink2 wide:block">
          {t("serviceLine1")}
          <br />
          {t("serviceLine2")}
        </p>
      ) : null}
    </div>
  );
}
