import { ProgrammeEmblem } from "~/components/programme-emblem";
import { Bridge } from "~/ui/pattern/bridge";
import { Emblem } from "~/ui/pattern/emblem";
import { FieldTile } from "~/ui/pattern/field-tile";
import { Logo } from "~/ui/pattern/logo";
import { Su } from "~/ui/pattern/su";
import { COLOUR_USE, type ColourToken, cssName, LIGHT } from "~/ui/tokens";
import type { SampleProps } from "./samples";

const TOKENS = Object.keys(LIGHT) as ColourToken[];

export function ColourSample() {
  return (
    <ul className="grid grid-cols-2 gap-3 text-small tablet:grid-cols-3">
      {TOKENS.map((token) => (
        <li key={token} className="flex items-center gap-2" title={COLOUR_USE[token]}>
          <span className="size-8 shrink-0 border border-edge" style={{ backgroundColor: `var(${cssName(token)})` }} />
          {token}
        </li>
      ))}
    </ul>
  );
}

export function TypeSample({ say }: SampleProps) {
  return (
    <div className="space-y-3">
      <p className="type-home">{say("home")}</p>
      <p className="type-h1">{say("h1")}</p>
      <p className="type-h2">{say("h2")}</p>
      <p className="type-h3">{say("h3")}</p>
      <p className="text-lead text-ink2">{say("lead")}</p>
      <p className="max-w-prose">{say("body")}</p>
      <p className="text-small text-ink2">{say("deadline")}</p>
    </div>
  );
}

export function PatternSample() {
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-5">
        <Logo size={44} />
        {["MM", "ITM", "MK", "GIF", "TEC"].map((code) => (
          <ProgrammeEmblem key={code} code={code} />
        ))}
        {(["rings", "columns", "steps"] as const).map((motif) => (
          <Emblem key={motif} motif={motif} size={50} />
        ))}
      </div>
      <div className="bg-xezer-deep pt-6">
        <Bridge motifs={["lines", "pixels", "brackets", "diamonds", "gate"]} />
      </div>
      <Su className="text-xezer" />
      <div className="h-24">
        <FieldTile />
      </div>
    </div>
  );
}
