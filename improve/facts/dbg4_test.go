package facts
import ("testing";"fmt";"redraft/resume")
func TestVerbDbg(t *testing.T){ for _,x:=range [][3]string{{"a1-virtual-assistant","experience[0].bullets[1]","Onboarded new clients using HubSpot CRM"},{"e3-logistics","experience[0].bullets[4]","Developed the new tracking app for drivers"},{"e4-fundraiser","experience[0].bullets[4]","Write the trustees' reports for the director"}} { for _,s:=range readSuites(t){ if s.Name!=x[0]{continue}; co,_:=resume.Decode(s.Content); src:=newSource(co,nil,today)
 p,_:=resume.ParsePath(x[1]); c:=&check{s:src,scope:src.scopeOf(p),text:x[2],path:p.String()}; c.current=src.segmentAt(c.path,"",c.scope)
 c.tokens=src.l.scan(x[2]); c.marks=src.l.marks(c.tokens); c.numbers=src.l.quantities(x[2],c.tokens,c.marks); c.done=make([]bool,len(c.tokens)); c.counted=make([]bool,len(c.tokens))
 o:=c.objects(0); d:=c.direct(0,o); fmt.Println(c.tokens[0].key, c.verbKey(c.tokens[0]), src.l.verbs[c.verbKey(c.tokens[0])]); for _,k:=range d{fmt.Println("direct",k.key)}; for _,pl:=range c.scope.find(c.tokens[0]){ g:=&src.segments[pl.segment]; fmt.Println(g.path,g.tokens[pl.token].lower,c.strengthAt(g,pl.token),c.sameObject(false,o,d,g,pl.token))}; fmt.Println("onlyHelped",c.onlyHelped(d), "generic",c.generic(o,2), "light", light[c.verbKey(c.tokens[0])])
 for _,o:=range d { for _,p:=range c.scope.find(o){ m := src.segments[p.segment].marks[p.token]; fmt.Println("  obj",o.key,src.segments[p.segment].path,m.hedged,m.strength)}}
}}}
