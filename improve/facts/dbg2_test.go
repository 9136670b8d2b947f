package facts
import ("testing";"fmt";"os";"redraft/resume")
func TestFind(t *testing.T){ for _,s:=range readSuites(t){ if s.Name!=os.Getenv("S"){continue}; c,_:=resume.Decode(s.Content); src:=newSource(c,nil,today); l:=words(); for _,tk:=range l.scan(os.Getenv("A")){ fmt.Println(tk.key,tk.root,l.alternatives(tk)); for _,p:=range (scope{src,os.Getenv("E")}).find(tk){ _=1; fmt.Println("   ",src.segments[p.segment].path,src.segments[p.segment].tokens[p.token].lower,src.segments[p.segment].tokens[p.token].key)}}}}
