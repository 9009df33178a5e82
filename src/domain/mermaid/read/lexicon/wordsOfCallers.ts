import type { Sense } from '#domain/names/productLists.ts'
import type { WordList } from './wordList.ts'

const CLIENT: Sense = { kind: 'client' }

/** What people call the callers of a system. */
export const CLIENT_WORDS: readonly WordList[] = [
  {
    weight: 'person',
    sense: CLIENT,
    words: `user, end user, customer, client, visitor, viewer, player, admin, administrator, developer, operator, driver,
      rider, buyer, seller, merchant, shopper, student, pupil, learner, teacher, parent, patient, doctor, courier, guest, author, creator, analyst, engineer, technician, staff, member, resident, voter, citizen, patron, podcaster, curator, observer, attorney, lawyer,
      nurse, clinician, physician, pharmacist, farmer, auditor,
      employee, passenger, streamer, broadcaster, fan, internet, traffic, external traffic, device, sensor, iot device,
      smart meter, wearable, camera, kiosk, pos terminal, terminal, edge device, handheld, tv, smart tv, pc, desktop, laptop,
      tablet, phone, kunde, kunden, nutzer, benutzer, gäste, cliente, usuario, utilisateur, 用户, 客户端`,
  },
  {
    weight: 'thing',
    sense: { kind: 'client', platform: 'web' },
    words: `browser, web browser, web, web app, webapp, web application, web client, web ui, web frontend, web portal, web page,
      website, web site, page, landing page, spa, single page app, single page application, pwa, micro frontend,
      microfrontend, mfe, tab, browser tab, search box, search bar`,
  },
  {
    weight: 'thing',
    sense: CLIENT,
    words: `frontend, front end, mobile, mobile client, native app, ui, user interface, dashboard, portal, panel, admin panel,
      admin ui, client app, client application, desktop client, cli, command line, console, widget, storefront, thin client,
      game client, backoffice, back office, app client, bi tool, report viewer, service worker, client library, client sdk,
      sdk, workbench, extranet, intranet, site, hmi, web component, mobile and web`,
  },
  { weight: 'thing', sense: { kind: 'client', platform: 'ios' }, words: 'ios, ios app, ios client, iphone, ipad' },
  { weight: 'thing', sense: { kind: 'client', platform: 'android' }, words: 'android, android app, android client' },
  {
    weight: 'thing',
    sense: { kind: 'client', platform: 'api' },
    words: 'api client, api consumer, api user, partner client, b2b client',
  },
  { weight: 'app', sense: CLIENT, words: 'app' },
]

/** What people call the parts that pass requests on. */
export const EDGE_WORDS: readonly WordList[] = [
  {
    weight: 'thing',
    sense: { kind: 'entry', features: ['dns'] },
    lasts: true,
    words: 'dns, geodns, geo dns, dns server, dns resolver, name server, domain name, anycast dns',
  },
  {
    weight: 'thing',
    sense: { kind: 'entry', features: ['waf'] },
    lasts: true,
    words: 'waf, firewall, web application firewall, ddos, ddos protection, ddos shield, bot protection',
  },
  {
    weight: 'thing',
    sense: { kind: 'cdn' },
    lasts: true,
    words: `cdn, content delivery network, edge cache, cdn cache, cdn edge, edge cdn, edge location, edge network, edge pop,
      pop, point of presence`,
  },
  {
    weight: 'thing',
    sense: { kind: 'lb' },
    lasts: true,
    words: `load balancer, loadbalancer, lb, balancer, alb, elb, nlb, l4 lb, l7 lb, l7, global load balancer, gslb,
      reverse proxy, proxy, web proxy, edge proxy, ingress, ingress controller, edge router, traffic manager, 负载均衡`,
  },
  {
    weight: 'thing',
    sense: { kind: 'gateway' },
    lasts: true,
    words: `gateway, api gateway, api gw, gw, apigw, edge gateway, api management, graphql gateway, federation gateway,
      federated gateway, grpc gateway, iot gateway, ai gateway, llm gateway, 网关`,
  },
]
