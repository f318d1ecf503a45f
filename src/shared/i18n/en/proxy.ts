/** Words of the proxy that the pages of a case are captured through. */
export const proxy = {
  'capture.menu.proxy': 'Through a proxy or Tor…',
  'capture.menu.proxy.hint': 'Set once for all pages of this case',

  'proxy.title': 'Proxy for this case',
  'proxy.what':
    'Whoever runs a page sees the address of the connection that asks for it. Through a proxy such as Tor they see that of the proxy instead. Once one is set here, every page of this case is captured through it or not at all.',
  'proxy.address': 'Address of the proxy',
  'proxy.address.hint':
    'For Tor on this machine: socks5://127.0.0.1:9050, or :9150 with Tor Browser. Leave it empty to connect directly.',
  'proxy.user': 'A user and a password are stored with it, encrypted; they are not shown.',
  'proxy.check': 'Check now',
  'proxy.there': '{proxy} is there and lets Holdfast in. Nobody else was asked anything.',
  'proxy.saved': 'Pages of this case are captured through {proxy}.',
  'proxy.saved.none': 'Pages of this case are captured directly.',
  'proxy.limits':
    'Names are resolved by the proxy, so the addresses of servers do not stand in the record. Each capture uses a way of its own through Tor.',
} as const;
