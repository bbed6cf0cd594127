-- When a packet's decisions last changed: one that was sent back awaits approval again from then on, also where a
-- decision was only taken out, which leaves no row behind to tell of it.
ALTER TABLE "decision_packet" ADD COLUMN "changed_at" TIMESTAMPTZ(3);

-- What was carried out or given up stays as it is, and asks nobody for anything.
UPDATE decision_packet p
SET changed_at = (SELECT max(d.decided_at) FROM decision d WHERE d.packet_id = p.id)
WHERE p.state IN ('collecting', 'approved', 'scheduled');
