import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";

type PasskeyFormProps = {
  /** What the passkey is asked for. */
  purpose: "add" | "show" | "signIn";
  /** Where the browser is told what is to be signed. */
  challenge: string;
  submit: string;
  look?: "primary" | "secondary";
  children?: ReactNode;
};

type Trouble = "refused" | "impossible";

/**
 * A form whose answer a passkey gives: the browser asks for a finger, a face or a PIN, and the form is sent. Without
 * scripts there are no passkeys, and the form says so.
 */
export function PasskeyForm({ purpose, challenge, submit, look = "primary", children }: PasskeyFormProps) {
  const { t } = useTranslation(["account", "ui"]);
  const answer = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => setReady(true), []);
  const ask = async (form: HTMLFormElement) => {
    setPending(true);
    setTrouble(null);
    const given = await answerOf(purpose, challenge);
    if (typeof given === "string" || !answer.current) {
      setPending(false);
      return setTrouble(typeof given === "string" ? given : "refused");
    }
    answer.current.value = JSON.stringify(given);
    form.submit();
  };
  return (
    <form
      method="post"
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void ask(event.currentTarget);
      }}
    >
      {trouble ? (
        <Note tone="error" announced>
          {t(`passkey.${trouble}`)}
        </Note>
      ) : null}
      {children}
      <input ref={answer} type="hidden" name="answer" />
      <noscript>
        <p className="text-ink2">{t("passkey.needsScripts")}</p>
      </noscript>
      {/* Pressed before the scripts are there it would send nothing: until then it keeps its place only. */}
      <div className={ready ? undefined : "invisible"}>
        <Button look={look} name="intent" value="passkey" pending={pending} pendingText={t("passkey.waiting")}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** What the browser's passkey answers; or why there is no answer. */
async function answerOf(purpose: PasskeyFormProps["purpose"], challenge: string): Promise<object | Trouble> {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  if (!browserSupportsWebAuthn()) return "impossible";
  try {
    const response = await fetch(challenge, { method: "POST", body: new URLSearchParams({ purpose }) });
    if (!response.ok || response.redirected) return "refused";
    const optionsJSON = await response.json();
    return await (purpose === "add" ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON }));
  } catch (error) {
    // The browser's own word for an address at which passkeys cannot be had.
    return error instanceof Error && error.name === "SecurityError" ? "impossible" : "refused";
  }
}
