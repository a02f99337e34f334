// run

package main

type animal interface {
	sound() string
	name() string
}
type dog struct{}

func (dog) sound() string { return "woof" }
func (dog) name() string  { return "dog" }

type loud struct{ animal }

func (l loud) sound() string { return l.animal.sound() + "!" }

type wrap struct {
	loud
	n int
}

func speak(a animal) { println(a.name(), a.sound()) }

func main() {
	speak(dog{})
	speak(loud{dog{}})
	speak(loud{loud{dog{}}})
	w := wrap{loud{dog{}}, 3}
	speak(w)
	speak(&w)
	w.animal = loud{dog{}}
	speak(w)
	f := w.name
	w.animal = nil
	println(f())
	defer func() { println("recovered:", recover().(error).Error()) }()
	speak(w)
}
