import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { TextLink } from "./text-link";

type FileRowProps = {
  name: string;
  size: string;
  href?: string;
  state?: string;
  wrong?: boolean;
  children?: ReactNode;
};

/** One file: its name, its size as written by the server, what has become of it, and what can be done with it. */
export function FileRow({ name, size, href, state, wrong = false, children }: FileRowProps) {
  return (
    <div className="mb-3 flex gap-3">
      <Icon of={FileText} size={20} className={classNames("mt-[0.15em]", wrong ? "text-nar" : "text-xezer")} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-3">
          <span className="min-w-0 break-words">{href ? <TextLink href={href}>{name}</TextLink> : name}</span>
          <span className="whitespace-nowrap text-ink2">{size}</span>
        </p>
        {state ? <p className="text-small text-ink2">{state}</p> : null}
        {children}
      </div>
    </div>
  );
}
