import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names";
import { fieldAria } from "./field-ids";
import { type FieldProps, FieldShell } from "./field-shell";

type PasswordFieldProps = FieldProps & {
  /** Tells password managers whether to fill one in or to suggest one. */
  autoComplete: "current-password" | "new-password";
  /** Only where the password is no secret. */
  value?: string;
};

/** A password, which its owner may look at while typing; the button for it appears with JavaScript. */
export function PasswordField({ autoComplete, value, ...field }: PasswordFieldProps) {
  const { t } = useTranslation("ui");
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<boolean>();
  useEffect(() => {
    setShown(false);
    const form = input.current?.form;
    // Sent as a password again: browsers remember what was typed into a field of text.
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);
  return (
    <FieldShell {...field}>
      <div className="relative">
        <input
          ref={input}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          defaultValue={value}
          {...fieldAria(field)}
          className={classNames("control", shown !== undefined && "pr-32")}
        />
        {shown === undefined ? null : (
          <button
            type="button"
            aria-label={t(shown ? "password.hideLabel" : "password.showLabel")}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-w-24 cursor-pointer rounded-control px-4 text-small font-semibold text-xezer hover:text-xezer-strong"
          >
            {t(shown ? "password.hide" : "password.show")}
          </button>
        )}
      </div>
    </FieldShell>
  );
}
