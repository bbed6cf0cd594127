import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** The way back for whoever cannot go on: out. `lost`: tells what to do when no factor is left. */
export function SignOutInstead({ href, lost }: { href: string; lost: boolean }) {
  const { t } = useTranslation("account");
  return (
    <form method="post" action={href} className="mt-9 border-line border-t pt-4">
      {lost ? <p className="mb-3 max-w-prose text-ink2">{t("secondStep.lost")}</p> : null}
      <Button look="secondary">{t("security.signOutHere")}</Button>
    </form>
  );
}
