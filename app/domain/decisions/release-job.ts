/** Name of the job that releases a packet when its countdown ends; its payload is { packetId }. */
export const RELEASE_PACKET = "release_packet";
