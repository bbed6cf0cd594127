import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import type { FormIntent } from "./application-intents";

type ActionPartProps = { intent: FormIntent; text: string; children: ReactNode };

/** The fields of one action with its own button, inside the one form of all actions on an application. */
export function ActionPart({ intent, text, children }: ActionPartProps) {
  const { formData } = useNavigation();
  return (
    <div className="space-y-4">
      {children}
      <Button look="secondary" width="hug" name="intent" value={intent} pending={formData?.get("intent") === intent}>
        {text}
      </Button>
    </div>
  );
}
