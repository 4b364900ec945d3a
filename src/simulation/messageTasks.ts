/**
 * Tasks of their own, after whatever waits, without the 4 ms that nested timers wait: a channel's messages. It stays open, so that in
 * Node it would keep a process from its end.
 */
export function messageTasks(): (callback: () => void) => void {
  const channel = new MessageChannel();
  const callbacks: (() => void)[] = [];
  channel.port1.onmessage = () => callbacks.shift()?.();
  return (callback) => {
    callbacks.push(callback);
    channel.port2.postMessage(null);
  };
}
