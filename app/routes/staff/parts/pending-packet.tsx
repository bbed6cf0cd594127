import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { Countdown } from "./countdown";
import type { PendingPacketView } from "./decisions-view.server";
import { DryRun } from "./dry-run";
import { PacketTable } from "./packet-table";
import { Section } from "./section";

/** A packet before its release: what it would do, every row, and the button that starts the countdown. */
export function PendingPacket({ packet, here }: { packet: PendingPacketView; here: string }) {
  const { t } = useTranslation("staff");
  const title = t("decisions.packet", { number: packet.number });
  return (
    <Section label={`${title} · ${packet.stateWords}`}>
      <div className="grid gap-x-12 gap-y-5 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <PacketTable packet={packet} removable={packet.state === "collecting"} />
        <div className="space-y-4 max-wide:order-first">
          <DryRun packet={packet} />
          <Release packet={packet} here={here} />
        </div>
      </div>
    </Section>
  );
}

function Release({ packet, here }: { packet: PendingPacketView; here: string }) {
  const { t } = useTranslation("staff");
  if (packet.state === "releasing") return <Note tone="attention">{t("decisions.releasingNow")}</Note>;
  if (packet.release) {
    return (
      <Note tone="attention">
        <Countdown {...packet.release} here={here} />
        <PacketForm intent="cancel" number={packet.number} look="secondary" text={t("decisions.cancel")} />
      </Note>
    );
  }
  if (packet.blockers.length > 0) {
    return (
      <Note tone="error" title={t("decisions.cannot")}>
        <ul>
          {packet.blockers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Note>
    );
  }
  return (
    <>
      <PacketForm
        intent="release"
        number={packet.number}
        text={t("decisions.release", { number: packet.rows.length })}
      />
      <p className="text-ink2">{t("decisions.releaseHint")}</p>
    </>
  );
}

type PacketFormProps = { intent: "release" | "cancel"; number: number; look?: "primary" | "secondary"; text: string };

function PacketForm({ intent, number, look, text }: PacketFormProps) {
  const { t } = useTranslation("staff");
  const { formData } = useNavigation();
  return (
    <Form method="post" className="mt-2">
      <input type="hidden" name="number" value={number} />
      <Button
        name="intent"
        value={intent}
        look={look}
        width="hug"
        pending={formData?.get("intent") === intent}
        pendingText={intent === "release" ? t("decisions.releasePending") : undefined}
      >
        {text}
      </Button>
    </Form>
  );
}
