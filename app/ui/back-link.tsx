import { ChevronLeft } from "lucide-react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

/** One step up, above the title. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <Anchor href={href} className="group inline-flex min-h-11 items-center gap-1.5 print:hidden">
      <Icon of={ChevronLeft} className="-ml-1" />
      <span className="link">{text}</span>
    </Anchor>
  );
}
