// What the app never asks a browser for. The clipboard is not among it, nor is a full screen to present in.
const NEVER_USED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
]

/** What the page may ask the browser for, as a `Permissions-Policy`: the clipboard for itself, and nothing that it does not use. */
export const PERMISSIONS = [
  ...NEVER_USED.map((feature) => `${feature}=()`),
  'clipboard-read=(self)',
  'clipboard-write=(self)',
].join(', ')
