import { TextLink } from "~/ui/text-link";

type NamedPacket = { name: string; href: string; corrects: string };

/** The first column of a list of packets: the way to the packet's page, and what it corrects. */
export function packetColumn(head: string) {
  return {
    key: "name",
    head,
    main: true,
    cell: ({ name, href, corrects }: NamedPacket) => (
      <>
        <TextLink href={href}>{name}</TextLink>
        {corrects === "" ? null : <span className="block text-ink2">{corrects}</span>}
      </>
    ),
  } as const;
}
