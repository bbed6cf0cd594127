import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";

type TellMeFormProps = {
  code: string;
  language: Language;
  email?: string;
  error?: string;
  look?: "primary" | "secondary";
  /** What the button says instead, where the address is known. */
  text?: string;
};

/**
 * "Tell me when it opens": an address, and a button. Who is signed in has given theirs already. A plain form: the page
 * it stands on may come from memory, the answer never does.
 */
export function TellMeForm({ code, language, email, error, look = "secondary", text }: TellMeFormProps) {
  const { t } = useTranslation("public");
  const frame = useRouteLoaderData<{ viewer: object | null }>("routes/public/layout");
  const known = frame?.viewer != null;
  return (
    <form method="post" id="tell-me" action={paths.tellMe(language, code)} noValidate className="space-y-3">
      {known ? null : (
        <TextField
          name="email"
          label={t("tellMe.email")}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={error}
        />
      )}
      <Button look={look} width="full">
        {text ?? t("tellMe.open")}
      </Button>
    </form>
  );
}
