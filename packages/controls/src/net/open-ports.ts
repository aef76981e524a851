import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { everyAddress, includesPort, portsOf, rulesOf } from './security-group-rules.ts';

/** Fails for each ingress rule that lets everyone at one of the ports. */
export function judgeOpenPorts(
  holder: ResourceView,
  ports: readonly number[],
  what: string,
): Verdict | readonly Verdict[] {
  const rules = rulesOf(holder, 'ingress');
  if (rules.kind === 'unresolved') return rules;
  if (rules.value.length === 0) return notApplicable;
  const wrong = rules.value.flatMap((rule): Verdict[] => {
    const cidr = everyAddress(rule);
    if (cidr.kind === 'known' && cidr.value === undefined) return [];
    const range = portsOf(rule);
    if (range.kind === 'unresolved') return [range];
    const open =
      range.value === undefined
        ? undefined
        : ports.find((port) => includesPort(range.value as { from: number; to: number }, port));
    if (open === undefined) return [];
    if (cidr.kind === 'unresolved') return [cidr];
    return [fail(cidr.value ?? rule, `${what} (port ${open}) is open to every address`)];
  });
  return wrong.length > 0 ? wrong : pass;
}
