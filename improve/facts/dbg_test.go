package facts
import ("testing";"fmt";"os")
func TestDbg(t *testing.T){ for _,x:=range []string{os.Getenv("A"),os.Getenv("B")} { l:=words(); tk:=l.scan(x); m:=l.marks(tk); for i:=range tk{ fmt.Printf("%s[%s|%s]f%d s%.1f c%d h%v ct%v su%v | ",tk[i].lower,tk[i].key,tk[i].root,m[i].form,m[i].strength,m[i].clause,m[i].hedged,m[i].content,m[i].subject)}; fmt.Println(); for _,q:=range l.quantities(x,tk,m){ fmt.Printf("  %g-%g b%d %s role=%s nouns=%d before=%d\n",q.lo,q.hi,q.bound,q.unit,q.role,len(q.nouns),len(q.before))}}}
