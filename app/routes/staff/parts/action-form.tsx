import { Form, useLocation, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import type { ButtonLook } from "~/ui/button-look";
import { KeyCap } from "./key-cap";

type ActionFormProps = {
  /** The application's own page, which does every action. */
  action: string;
  intent: string;
  /** Where to go on when it is done; the page itself without. */
  back?: string;
  text: string;
  pendingText?: string;
  look?: ButtonLook;
  /** The letter that presses it. */
  shortcut?: string;
  children?: ReactNode;
};

/** One action as a form: its fields, and its button. With fields it is named after its intent, for the language switch. */
export function ActionForm({ action, intent, back, text, pendingText, look, shortcut, children }: ActionFormProps) {
  const { formData } = useNavigation();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action={action}
      id={children ? `${intent}-form` : undefined}
      data-keeps-typed={children ? "" : undefined}
      noValidate
      className={children ? "space-y-4" : undefined}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="here" value={pathname + search} />
      {back ? <input type="hidden" name="back" value={back} /> : null}
      {children}
      <Button
        look={look}
        width={shortcut ? "full" : "hug"}
        pending={formData?.get("intent") === intent}
        pendingText={pendingText}
        data-key={shortcut?.toLowerCase()}
        aria-keyshortcuts={shortcut}
      >
        {text}
        {shortcut ? <KeyCap text={shortcut} /> : null}
      </Button>
    </Form>
  );
}
