/** What is known of the frame that sent a message; null when it has navigated or gone since. */
export interface SenderFrame {
  readonly origin: string;
  readonly routingId: number;
  readonly processId: number;
}

/**
 * Whether a message comes from the window's own main frame, on the window's own origin. Must be asked before anything is awaited:
 * afterwards the frame may be another.
 * @param ownOrigin the origin the window was loaded from
 */
export function isTrustedSender(
  sender: SenderFrame | null,
  mainFrame: SenderFrame | null,
  ownOrigin: string,
): boolean {
  if (sender === null || mainFrame === null) return false;
  return (
    sender.origin === ownOrigin &&
    sender.processId === mainFrame.processId &&
    sender.routingId === mainFrame.routingId
  );
}
