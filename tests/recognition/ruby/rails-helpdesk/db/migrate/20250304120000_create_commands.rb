class CreateCommands < ActiveRecord::Migration[8.0]
  def change
    create_table :commands do |t|
      t.string :command, null: false
      t.string :o1
      t.string :o3
      t.timestamps
    end
  end
end
